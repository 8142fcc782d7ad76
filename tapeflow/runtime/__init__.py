"""What stands behind the tapes of a process: their memory, and what they say of themselves."""
