using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace SeopBot.Bot.Web;

/// <summary>
/// Conversations and their activities on SQLite. An activity's revision grows with every change of it, and a watermark is the
/// last revision that a reader has seen; its position stays, so that an updated card keeps its place.
/// </summary>
internal sealed class ChatStore : IDisposable
{
    /// <summary>The most conversations kept; beyond it the oldest goes.</summary>
    public const int MaxConversations = 1000;

    /// <summary>The most activities kept in a conversation; beyond it the oldest go.</summary>
    public const int MaxActivities = 500;

    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS secret(name TEXT PRIMARY KEY, value BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS conversation(
            id TEXT PRIMARY KEY, person_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, entra_id TEXT NOT NULL,
            greeted INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS activity(
            revision INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation_id TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
            id TEXT NOT NULL, type TEXT NOT NULL, position INTEGER NOT NULL, json TEXT NOT NULL,
            UNIQUE(conversation_id, id));
        CREATE TABLE IF NOT EXISTS unheard(activity_id TEXT PRIMARY KEY);
        """;

    private readonly SqliteConnection connection;
    private readonly Lock gate = new();

    public ChatStore(IOptions<WebChatOptions> options)
    {
        var database = options.Value.Database ?? ":memory:";
        if (Path.GetDirectoryName(database) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, ForeignKeys = true, Pooling = false }.ToString());
        connection.Open();
        Execute(Schema);
    }

    /// <summary>Tells the id of a conversation that has something new to read.</summary>
    public event Action<string>? Changed;

    /// <summary>A random key of this store, made at the first call and the same ever after.</summary>
    public byte[] Secret(string name) => Rows(
        "INSERT INTO secret VALUES (@name, @fresh) ON CONFLICT DO UPDATE SET name = name RETURNING value",
        row => (byte[])row[0], ("@name", name), ("@fresh", RandomNumberGenerator.GetBytes(32)))[0];

    /// <summary>The person's conversation, begun if there is none yet.</summary>
    public Conversation Open(ChatPerson person)
    {
        Execute("""
            INSERT INTO conversation(id, person_id, name, entra_id) VALUES (@id, @person, @name, @entra)
            ON CONFLICT(person_id) DO UPDATE SET name = @name, entra_id = @entra;
            DELETE FROM conversation WHERE rowid NOT IN (SELECT rowid FROM conversation ORDER BY rowid DESC LIMIT @most);
            """, ("@id", Guid.NewGuid().ToString("N")), ("@person", person.Id), ("@name", person.Name), ("@entra", person.EntraId), ("@most", MaxConversations));
        return Conversations("person_id = @key", person.Id)[0];
    }

    /// <summary>The conversation of that id, or null.</summary>
    public Conversation? Find(string id) => Conversations("id = @key", id).SingleOrDefault();

    /// <summary>True for exactly one caller, who then tells the bot that the conversation has begun.</summary>
    public bool TryGreet(string id) => Execute("UPDATE conversation SET greeted = 1 WHERE id = @id AND greeted = 0", ("@id", id)) == 1;

    /// <summary>Takes <see cref="TryGreet"/> back, because the bot could not be told.</summary>
    public void ForgetGreeting(string id) => Execute("UPDATE conversation SET greeted = 0 WHERE id = @id", ("@id", id));

    /// <summary>Keeps what a person sent, and that the bot has not heard it yet. Sent again, it changes nothing.</summary>
    public void Add(string conversationId, JsonObject activity)
    {
        lock (gate)
        {
            var id = (string)activity["id"]!;
            if (Activity(conversationId, id) is not null) return;
            Execute("INSERT OR IGNORE INTO unheard VALUES (@id)", ("@id", id));
            Put(conversationId, activity);
        }
    }

    /// <summary>The bot has heard the activity, or has refused it for good.</summary>
    public void SetHeard(string id) => Execute("DELETE FROM unheard WHERE activity_id = @id", ("@id", id));

    /// <summary>Whether the bot has yet to hear the activity.</summary>
    public bool IsUnheard(string id) => Rows("SELECT 1 FROM unheard WHERE activity_id = @id", row => row.GetInt64(0), ("@id", id)).Count > 0;

    /// <summary>What people sent and the bot has not heard to the end, because the program ended before; the oldest first.</summary>
    public IReadOnlyList<(string ConversationId, JsonObject Activity)> Unheard() => Rows(
        "SELECT conversation_id, json FROM activity WHERE id IN (SELECT activity_id FROM unheard) ORDER BY revision",
        row => (row.GetString(0), JsonNode.Parse(row.GetString(1))!.AsObject()));

    /// <summary>Keeps an activity, in the place of the one with the same id if there is one, and tells the readers.</summary>
    public void Put(string conversationId, JsonObject activity)
    {
        // Typing is over with whatever comes next.
        Execute("""
            DELETE FROM activity WHERE conversation_id = @conversation AND type = 'typing';
            REPLACE INTO activity(conversation_id, id, type, json, position) VALUES (@conversation, @id, @type, @json, COALESCE(
                (SELECT position FROM activity WHERE conversation_id = @conversation AND id = @id),
                (SELECT MAX(position) + 1 FROM activity WHERE conversation_id = @conversation), 1));
            DELETE FROM activity WHERE conversation_id = @conversation
                AND position <= (SELECT MAX(position) FROM activity WHERE conversation_id = @conversation) - @most;
            """, ("@conversation", conversationId), ("@id", (string)activity["id"]!), ("@type", (string)activity["type"]!),
            ("@json", activity.ToJsonString()), ("@most", MaxActivities));
        Changed?.Invoke(conversationId);
    }

    /// <summary>The activity of that id, or null.</summary>
    public JsonObject? Activity(string conversationId, string id) => Rows(
        "SELECT json FROM activity WHERE conversation_id = @conversation AND id = @id",
        row => JsonNode.Parse(row.GetString(0))!.AsObject(), ("@conversation", conversationId), ("@id", id)).SingleOrDefault();

    /// <summary>What is new since the watermark (0 = the whole history, without typing), and the watermark to go on from.</summary>
    public (JsonArray Activities, long Watermark) Read(string conversationId, long watermark)
    {
        var rows = Rows("""
            SELECT revision, json FROM activity WHERE conversation_id = @conversation AND revision > @watermark
                AND (@watermark > 0 OR type <> 'typing') ORDER BY position
            """, row => (Revision: row.GetInt64(0), Json: JsonNode.Parse(row.GetString(1))),
            ("@conversation", conversationId), ("@watermark", watermark));
        return ([.. rows.Select(row => row.Json)], rows.Select(row => row.Revision).Append(watermark).Max());
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private List<Conversation> Conversations(string where, string key) => Rows(
        "SELECT id, person_id, name, entra_id FROM conversation WHERE " + where,
        row => new Conversation(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)), ("@key", key));

    private int Execute(string sql, params (string Name, object Value)[] parameters)
    {
        lock (gate)
        {
            using var transaction = sql == Schema ? null : connection.BeginTransaction();
            using var command = Command(sql, parameters);
            var changed = command.ExecuteNonQuery();
            transaction?.Commit();
            return changed;
        }
    }

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        lock (gate)
        {
            using var command = Command(sql, parameters);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read()) rows.Add(read(reader));
            return rows;
        }
    }

    private SqliteCommand Command(string sql, (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
