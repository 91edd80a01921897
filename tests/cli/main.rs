//! The program, tried as its users use it.
