//! Programs whose least cost another solver has found.
