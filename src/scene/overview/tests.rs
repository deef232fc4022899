//! What an overview knows of a picture.
