package io.github.nginxlint.cli;

/** The program's own version. */
final class Version {

    /** The build puts the version here (src/build/java/PlainClasses.java): to read a manifest takes a tenth of a run. */
    private static final String BUILT = "@project.version@";

    private Version() {}

    static String text() {
        return BUILT.charAt(0) == '@' ? "0.0.0-unpackaged" : BUILT;
    }
}
