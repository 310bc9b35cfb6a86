"""The two homes of the functions: the embedded host here, the cloud in its own templates."""
