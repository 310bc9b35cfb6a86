"""The one table: keys, port, adapters, and one module per aggregate."""
