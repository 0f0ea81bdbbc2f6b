package io.github.nginxlint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rewritten classes do what javac's did, and reach nothing that the virtual machine would have to spin. */
class PlainClassesTest {

    private static final String SOURCE = """
            package sample;

            import java.util.*;
            import java.util.function.*;

            public class Sample {
                private final String text = "own";

                private String own(Object with) {
                    return text + with;
                }

                public static String version() {
                    return "@project.version@";
                }

                private static long twice(int of) {
                    return 2L * of;
                }

                public record Point(int x, long y, double z, float w, boolean on, char c, byte b, short s,
                        String name, int[] array) {}

                public record Empty() {}

                interface Triple<A> {
                    A of(A a, int b, long c);
                }

                interface Shouter {
                    default String shout(String text) {
                        return ((UnaryOperator<String>) s -> s.toUpperCase(Locale.ROOT) + extra()).apply(text);
                    }

                    private String extra() {
                        return "!";
                    }

                    static Supplier<String> still() {
                        return () -> "still";
                    }
                }

                private static class Base<T> {
                    T value;

                    Base(T value) {
                        this.value = value;
                    }

                    protected String show() {
                        return "base " + value;
                    }
                }

                private static final class Derived extends Base<String> {
                    Derived(String value) {
                        super(value);
                    }

                    @Override
                    protected String show() {
                        Supplier<String> above = super::show;
                        return above.get() + " derived";
                    }
                }

                enum Colour {
                    RED(s -> s + "red"),
                    BLUE(s -> s + "blue");

                    final UnaryOperator<String> paint;

                    Colour(UnaryOperator<String> paint) {
                        this.paint = paint;
                    }
                }

                public static List<String> all() {
                    List<String> out = new ArrayList<>();
                    Sample sample = new Sample();
                    Function<Object, String> bound = sample::own;
                    BiFunction<Sample, Object, String> unbound = Sample::own;
                    IntToLongFunction widened = Sample::twice;
                    Function<Integer, Long> boxed = Sample::twice;
                    ToLongFunction<Integer> unboxed = Sample::twice;
                    ToDoubleFunction<Integer> wide = i -> i;
                    Function<String, Derived> made = Derived::new;
                    IntFunction<String[]> array = String[]::new;
                    out.add(bound.apply(1) + unbound.apply(sample, 2) + widened.applyAsLong(3) + boxed.apply(4)
                            + unboxed.applyAsLong(5) + wide.applyAsDouble(6) + made.apply("7").show()
                            + array.apply(8).length);
                    int i = 1;
                    long l = 2;
                    double d = 3.5;
                    float f = 4.5f;
                    boolean z = true;
                    char c = 'c';
                    byte b = 6;
                    short s = 7;
                    Supplier<String> captured = () -> "" + i + l + d + f + z + c + b + s + sample.text;
                    out.add(captured.get());
                    Triple<String> triple = (a, x, y) -> a + x + y + l;
                    out.add(triple.of("t", 1, 2L));
                    Runnable dropping = () -> out.add("ran");
                    dropping.run();
                    Consumer<String> alsoDropping = out::add;
                    alsoDropping.accept("added");
                    LongBinaryOperator plus = Long::sum;
                    LongConsumer droppingLong = n -> plus.applyAsLong(n, n);
                    droppingLong.accept(3);
                    ToIntFunction<Long> narrow = Long::intValue;
                    out.add(plus.applyAsLong(1, 2) + " " + narrow.applyAsInt(9L));
                    out.add(new Shouter() {}.shout("loud") + Shouter.still().get());
                    for (Colour colour : Colour.values()) {
                        out.add(colour.paint.apply("is "));
                    }
                    Supplier<Supplier<String>> nested = () -> () -> sample.text + i;
                    out.add(nested.get().get());
                    Comparator<String> order = Comparator.comparing(String::length);
                    order = order.reversed().thenComparing(Comparator.naturalOrder());
                    List<String> sorted = new ArrayList<>(List.of("b", "a", "cc"));
                    sorted.sort(order);
                    out.add(sorted.toString());
                    records(out);
                    return out;
                }

                private static void records(List<String> out) {
                    int[] array = {1};
                    Point one = new Point(1, 2L << 40, 3.5, Float.NaN, true, 'c', (byte) 4, (short) 5, "n", null);
                    Point same = new Point(1, 2L << 40, 3.5, Float.NaN, true, 'c', (byte) 4, (short) 5, "n", null);
                    out.add(one.equals(same) + " " + one.equals(one) + " " + one.equals(null) + " " + one.equals("n"));
                    out.add("" + one.hashCode() + one + new Empty().hashCode() + new Empty().equals(new Empty()));
                    List<Point> others = List.of(
                            new Point(2, 2L << 40, 3.5, Float.NaN, true, 'c', (byte) 4, (short) 5, "n", null),
                            new Point(1, 2L, 3.5, Float.NaN, true, 'c', (byte) 4, (short) 5, "n", null),
                            new Point(1, 2L << 40, -0.0, Float.NaN, true, 'c', (byte) 4, (short) 5, "n", null),
                            new Point(1, 2L << 40, 3.5, 0f, true, 'c', (byte) 4, (short) 5, "n", null),
                            new Point(1, 2L << 40, 3.5, Float.NaN, false, 'c', (byte) 4, (short) 5, "n", null),
                            new Point(1, 2L << 40, 3.5, Float.NaN, true, 'd', (byte) 4, (short) 5, "n", null),
                            new Point(1, 2L << 40, 3.5, Float.NaN, true, 'c', (byte) 5, (short) 5, "n", null),
                            new Point(1, 2L << 40, 3.5, Float.NaN, true, 'c', (byte) 4, (short) 6, "n", null),
                            new Point(1, 2L << 40, 3.5, Float.NaN, true, 'c', (byte) 4, (short) 5, "m", null),
                            new Point(1, 2L << 40, 3.5, Float.NaN, true, 'c', (byte) 4, (short) 5, null, array));
                    for (Point other : others) {
                        out.add(one.equals(other) + " " + other.equals(one) + " " + (other.array() == null ? other.hashCode() : 0));
                    }
                }
            }
            """;

    @TempDir
    static Path scratch = Path.of("");

    private static List<?> asCompiled = List.of();

    @BeforeAll
    static void compileAndRewrite() throws Exception {
        assumeTrue(
                System.getProperty("java.class.path").contains("asm-commons"),
                "skipped: asm-commons is not on the class path");
        var source = Files.writeString(scratch.resolve("Sample.java"), SOURCE);
        var javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests");
        assertThat(javac.run(null, null, null, "--release", "17", "-d", scratch.toString(), source.toString()))
                .isZero();
        asCompiled = answers();
        rewrite();
    }

    @Test
    void theAnswersAreTheSame() throws Exception {
        assertThat(asCompiled).hasSizeGreaterThan(20);
        assertThat(answers()).asString().isEqualTo(asCompiled.toString());
    }

    @Test
    void theVersionIsWhereAClassNamesIt() throws Exception {
        assertThat(answer("version")).isEqualTo("1.2.3");
    }

    @Test
    void nothingIsLeftToTheVirtualMachine() throws Exception {
        try (var files = Files.walk(scratch.resolve("sample"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(
                                "altMetafactory",
                                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                                        + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;");
            }
        }
    }

    @Test
    void aSecondTimeChangesNothing() throws Exception {
        var before = Files.readAllBytes(scratch.resolve("sample/Sample.class"));

        rewrite();

        assertThat(scratch.resolve("sample/Sample.class")).hasBinaryContent(before);
    }

    private static void rewrite() throws Exception {
        BuildStep.run("PlainClasses", scratch.toString(), "1.2.3");
    }

    private static List<?> answers() throws Exception {
        return (List<?>) answer("all");
    }

    private static Object answer(String method) throws Exception {
        var path = new URL[] {scratch.toUri().toURL()};
        try (var loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            return loader.loadClass("sample.Sample").getMethod(method).invoke(null);
        }
    }
}
