"""Reports about tapeflow itself."""
