using SeopBot.Samples;

SampleDistrict.WriteTo(SampleDistrict.Folder);
