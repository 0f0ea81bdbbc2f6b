package io.github.nginxlint.cli;

import java.util.Optional;

/**
 * Where {@code java -jar} begins: a third of such a run is Java's own way from a jar to its classes, for which this
 * program has a shorter one.
 */
public final class JarStart {

    private static final String MAIN = "io.github.nginxlint.cli.Main";

    private JarStart() {}

    /**
     * Runs the program, in the ordinary way where the jar is not as the build made it.
     *
     * @param arguments those of the program
     * @throws ReflectiveOperationException if the jar has no program
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Optional<JarClasses> classes = JarClasses.of(System.getProperty("java.class.path", ""));
        if (classes.isEmpty()) {
            Main.main(arguments);
            return;
        }
        Thread ahead = new Thread(classes.get());
        ahead.setDaemon(true);
        ahead.start();
        Class.forName(MAIN, true, classes.get())
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
