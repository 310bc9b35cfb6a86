"""Simulated phones: a real dialogue replayed, 500 phones at once, and a session that looks alive."""
