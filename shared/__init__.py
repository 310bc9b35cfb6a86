"""What every function may use: the rules, the table, the formats, HTTP and settings."""
