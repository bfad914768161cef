using SeopBot.Bot;

return await CommandLine.RunAsync(args, TextOut.Standard, TextOut.Errors);
