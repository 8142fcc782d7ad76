"""The derivative rules: one table of partial derivatives, and the expressions they are written in."""
