"""The study of reading in two stages: run it with `make study`."""
