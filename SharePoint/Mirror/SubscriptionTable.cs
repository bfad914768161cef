using Microsoft.Data.Sqlite;

namespace SeopBot.SharePoint.Mirror;

/// <summary>Keeps our subscriptions in the mirror's file. Where that is made anew they are too; Graph ends the old ones after their days.</summary>
internal sealed class SubscriptionTable(MirrorFile file)
{
    public List<KeptSubscription> All() => file.Read(connection =>
    {
        using var command = connection.Command("SELECT list, id, secret, address, renew_at FROM subscription");
        using var reader = command.ExecuteReader();
        var all = new List<KeptSubscription>();
        while (reader.Read()) all.Add(Read(reader));
        return all;
    });

    public void Save(KeptSubscription kept) => file.Write(connection => connection.Execute(
        "INSERT OR REPLACE INTO subscription (list, id, secret, address, renew_at) VALUES ($list, $id, $secret, $address, $renew)",
        ("$list", kept.List), ("$id", kept.Id), ("$secret", kept.Secret), ("$address", kept.Address), ("$renew", kept.RenewAt.ToUnixTimeSeconds())) == 1);

    public void Remove(string list) => file.Write(connection => connection.Execute("DELETE FROM subscription WHERE list = $list", ("$list", list)) == 1);

    private static KeptSubscription Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(4)));
}
