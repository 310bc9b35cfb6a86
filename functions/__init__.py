"""Independent functions: one folder, one module, one handler each."""
