/** The program and its libraries as one module, so that jlink takes it into the image and its classes into the archive. */
module io.github.nginxlint {}
