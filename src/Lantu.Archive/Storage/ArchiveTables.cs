namespace Lantu.Archive.Storage;

/// <summary>The tables that hold what is remembered.</summary>
internal static class ArchiveTables
{
    /// <summary>All of them, each behind those that it refers to; a test holds the list against the database.</summary>
    internal static IReadOnlyList<string> InOrder { get; } =
        ["place", "source", "document", "reading", "decision", "series", "import", "observation", "journal", "work_item", "item_file", "slip",
        "account", "session", "api_key", "one_time_address", "passkey", "external_login", "publication", "remark", "picture_edit",
        "assignment_draft", "reminder_sent", "hook", "hook_delivery", "hook_light", "hook_mark", "source_page", "page_picture"];

    /// <summary>Those whose rows are told apart by their content and bear no number.</summary>
    internal static IReadOnlyList<string> WithoutNumber { get; } =
        ["source", "work_item", "item_file", "slip", "session", "one_time_address", "passkey", "external_login", "assignment_draft", "hook_light", "hook_mark", "source_page", "page_picture"];

    /// <summary>Whether no row is in any of them.</summary>
    internal static bool AreEmpty(Session session) =>
        InOrder.All(table => session.Query($"SELECT 1 FROM {table} LIMIT 1", static _ => 1).Count == 0);
}
