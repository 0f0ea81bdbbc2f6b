import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ASM9;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Rewrites compiled classes so that lambdas, method references and the equals and hashCode of records are plain
 * classes and methods. As javac writes them, each is spun by the virtual machine when it is first reached, and that
 * takes a third of a short run; the docs/adr page on start-up has the figures. It also puts the version where a class
 * names it. Run by the build after javac, over target/classes, before the tests.
 */
public final class PlainClasses {

    private static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";
    private static final String RECORD = "java/lang/runtime/ObjectMethods";
    private static final Type OBJECT = Type.getType(Object.class);
    private static final Type OBJECTS = Type.getObjectType("java/util/Objects");

    private static final String VERSION = "@project.version@";

    private final Path root;
    private final String projectVersion;

    /** The members each nest gains, by its host. */
    private final Map<String, List<String>> gained = new TreeMap<>();

    private PlainClasses(Path root, String projectVersion) {
        this.root = root;
        this.projectVersion = projectVersion;
    }

    public static void main(String[] arguments) throws IOException {
        new PlainClasses(Path.of(arguments[0]), arguments[1]).rewrite();
    }

    private void rewrite() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
        for (Path file : files) {
            rewrite(file);
        }
        for (Map.Entry<String, List<String>> nest : gained.entrySet()) {
            enlarge(root.resolve(nest.getKey() + ".class"), nest.getValue());
        }
    }

    private void rewrite(Path file) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        // nothing of the old constants is taken over: they name what is replaced
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        Rewriter rewriter = new Rewriter(writer, projectVersion);
        reader.accept(rewriter, 0);
        if (rewriter.isChanged) {
            Files.write(file, writer.toByteArray());
        }
        for (Functions functions : rewriter.functions.values()) {
            Files.write(root.resolve(functions.name + ".class"), functions.bytes(rewriter.nest));
            gained.computeIfAbsent(rewriter.nest, k -> new ArrayList<>()).add(functions.name);
        }
    }

    /** Private members are reached by members of the nest alone, and the host has to name them. */
    private static void enlarge(Path file, List<String> members) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        members.forEach(this::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        Files.write(file, writer.toByteArray());
    }

    /** Replaces the call sites of one class. */
    private static final class Rewriter extends ClassVisitor {

        private final Map<String, Functions> functions = new LinkedHashMap<>();
        private final String projectVersion;
        private String name = "";
        private String nest = "";
        private int version;
        private boolean isChanged;

        Rewriter(ClassVisitor next, String projectVersion) {
            super(ASM9, next);
            this.projectVersion = projectVersion;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            this.version = version;
            this.name = name;
            nest = name;
            super.visit(version, access, name, signature, parent, interfaces);
        }

        @Override
        public void visitNestHost(String host) {
            nest = host;
            super.visitNestHost(host);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, method, type, signature, thrown);
            return new MethodVisitor(ASM9, next) {
                @Override
                public void visitLdcInsn(Object value) {
                    boolean isVersion = value.equals(VERSION);
                    super.visitLdcInsn(isVersion ? projectVersion : value);
                    isChanged |= isVersion;
                }

                @Override
                public void visitInvokeDynamicInsn(String site, String shape, Handle bootstrap, Object... with) {
                    if (bootstrap.getOwner().equals(LAMBDA) && bootstrap.getName().equals("metafactory")) {
                        String face = Type.getReturnType(shape).getInternalName();
                        Functions of = functions.computeIfAbsent(
                                face, k -> new Functions(version, Rewriter.this.name, functions.size(), face, site));
                        String maker = of.add(shape, (Type) with[0], (Handle) with[1], (Type) with[2]);
                        visitMethodInsn(Opcodes.INVOKESTATIC, of.name, maker, shape, false);
                        isChanged = true;
                    } else if (bootstrap.getOwner().equals(RECORD) && !site.equals("toString")) {
                        writeOut(new GeneratorAdapter(this, access, method, type), site, with);
                        isChanged = true;
                    } else {
                        super.visitInvokeDynamicInsn(site, shape, bootstrap, with);
                    }
                }
            };
        }

        /** Writes what the virtual machine would: the operands are on the stack, and the result is left there. */
        private void writeOut(GeneratorAdapter code, String site, Object... with) {
            Type record = Type.getObjectType(name);
            if (site.equals("hashCode")) {
                code.pop();
                code.push(0);
                for (int i = 2; i < with.length; i++) {
                    Handle field = (Handle) with[i];
                    code.push(31);
                    code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
                    code.loadThis();
                    Type type = Type.getType(field.getDesc());
                    code.getField(record, field.getName(), type);
                    if (isReference(type)) {
                        code.invokeStatic(OBJECTS, Method.getMethod("int hashCode(Object)"));
                    } else {
                        code.invokeStatic(boxed(type), new Method("hashCode", Type.INT_TYPE, new Type[] {type}));
                    }
                    code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
                }
                return;
            }
            code.pop2();
            code.loadThis();
            code.loadArg(0);
            code.invokeStatic(record, new Method("$equals", Type.BOOLEAN_TYPE, new Type[] {record, OBJECT}));
            writeEquals(record, with);
        }

        private void writeEquals(Type record, Object... with) {
            Method method = new Method("$equals", Type.BOOLEAN_TYPE, new Type[] {record, OBJECT});
            int access = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;
            GeneratorAdapter code = new GeneratorAdapter(
                    super.visitMethod(access, method.getName(), method.getDescriptor(), null, null),
                    access,
                    method.getName(),
                    method.getDescriptor());
            code.visitCode();
            Label other = new Label();
            code.loadArg(0);
            code.loadArg(1);
            code.ifCmp(OBJECT, GeneratorAdapter.NE, other);
            code.push(true);
            code.returnValue();
            Label unequal = new Label();
            code.mark(other);
            frame(code, record, OBJECT);
            code.loadArg(1);
            code.instanceOf(record);
            code.ifZCmp(GeneratorAdapter.EQ, unequal);
            for (int i = 2; i < with.length; i++) {
                Handle field = (Handle) with[i];
                Type type = Type.getType(field.getDesc());
                code.loadArg(0);
                code.getField(record, field.getName(), type);
                code.loadArg(1);
                code.checkCast(record);
                code.getField(record, field.getName(), type);
                if (isReference(type)) {
                    code.invokeStatic(OBJECTS, Method.getMethod("boolean equals(Object,Object)"));
                    code.ifZCmp(GeneratorAdapter.EQ, unequal);
                } else if (type.getSort() == Type.DOUBLE || type.getSort() == Type.FLOAT) {
                    code.invokeStatic(boxed(type), new Method("compare", Type.INT_TYPE, new Type[] {type, type}));
                    code.ifZCmp(GeneratorAdapter.NE, unequal);
                } else {
                    code.ifCmp(type, GeneratorAdapter.NE, unequal);
                }
            }
            code.push(true);
            code.returnValue();
            code.mark(unequal);
            frame(code, record, OBJECT);
            code.push(false);
            code.returnValue();
            code.endMethod();
        }
    }

    /** The lambdas of one class that are of one functional interface: one class, which knows them by number. */
    private static final class Functions {

        private record One(Type[] captured, Type erased, Handle body, Type exact) {}

        private final int version;
        private final String name;
        private final String face;
        private final String method;
        private final List<One> all = new ArrayList<>();

        Functions(int version, String host, int number, String face, String method) {
            this.version = version;
            this.name = host + "$F" + number;
            this.face = face;
            this.method = method;
        }

        /** The method that makes the lambda. */
        String add(String shape, Type erased, Handle body, Type exact) {
            all.add(new One(Type.getArgumentTypes(shape), erased, body, exact));
            return "make" + (all.size() - 1);
        }

        byte[] bytes(String nest) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            String[] interfaces = {face};
            writer.visit(version, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, "java/lang/Object", interfaces);
            writer.visitNestHost(nest);
            writer.visitField(ACC_PRIVATE | ACC_FINAL, "which", "I", null, null);
            int most = all.stream().mapToInt(one -> one.captured.length).max().orElse(0);
            for (int i = 0; i < most; i++) {
                writer.visitField(ACC_PRIVATE, "captured" + i, OBJECT.getDescriptor(), null, null);
            }
            writeConstructor(writer);
            for (int i = 0; i < all.size(); i++) {
                writeMaker(writer, i);
            }
            writeMethod(writer, all.get(0).erased);
            writer.visitEnd();
            return writer.toByteArray();
        }

        private void writeConstructor(ClassWriter writer) {
            GeneratorAdapter code = adapter(writer, ACC_PRIVATE, Method.getMethod("void <init>(int)"));
            code.loadThis();
            code.invokeConstructor(OBJECT, Method.getMethod("void <init>()"));
            code.loadThis();
            code.loadArg(0);
            code.putField(type(), "which", Type.INT_TYPE);
            code.returnValue();
            code.endMethod();
        }

        private void writeMaker(ClassWriter writer, int number) {
            Type[] captured = all.get(number).captured;
            GeneratorAdapter code =
                    adapter(writer, ACC_STATIC, new Method("make" + number, Type.getObjectType(face), captured));
            code.newInstance(type());
            code.dup();
            code.push(number);
            code.invokeConstructor(type(), Method.getMethod("void <init>(int)"));
            for (int i = 0; i < captured.length; i++) {
                code.dup();
                code.loadArg(i);
                code.valueOf(captured[i]);
                code.putField(type(), "captured" + i, OBJECT);
            }
            code.returnValue();
            code.endMethod();
        }

        private void writeMethod(ClassWriter writer, Type erased) {
            GeneratorAdapter code = adapter(writer, ACC_PUBLIC, new Method(method, erased.getDescriptor()));
            if (all.size() == 1) {
                writeCall(code, all.get(0));
                code.endMethod();
                return;
            }
            Label[] labels = Stream.generate(Label::new).limit(all.size()).toArray(Label[]::new);
            code.loadThis();
            code.getField(type(), "which", Type.INT_TYPE);
            Type[] locals = Stream.concat(Stream.of(type()), Stream.of(erased.getArgumentTypes()))
                    .toArray(Type[]::new);
            // the last stands for every other number: there is none
            Label last = labels[labels.length - 1];
            code.visitTableSwitchInsn(0, labels.length - 1, last, labels);
            for (int i = 0; i < labels.length; i++) {
                code.mark(labels[i]);
                frame(code, locals);
                writeCall(code, all.get(i));
            }
            code.endMethod();
        }

        private void writeCall(GeneratorAdapter code, One one) {
            Handle body = one.body;
            boolean isNew = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            Type owner = Type.getObjectType(body.getOwner());
            if (isNew) {
                code.newInstance(owner);
                code.dup();
            }
            List<Type> wanted = new ArrayList<>(List.of(Type.getArgumentTypes(body.getDesc())));
            if (!isNew && body.getTag() != Opcodes.H_INVOKESTATIC) {
                wanted.add(0, owner);
            }
            int at = 0;
            for (int i = 0; i < one.captured.length; i++) {
                code.loadThis();
                code.getField(type(), "captured" + i, OBJECT);
                code.unbox(one.captured[i]);
                convert(code, one.captured[i], wanted.get(at++));
            }
            Type[] erased = one.erased.getArgumentTypes();
            for (int i = 0; i < erased.length; i++) {
                code.loadArg(i);
                Type exact = one.exact.getArgumentTypes()[i];
                convert(code, erased[i], exact);
                convert(code, exact, wanted.get(at++));
            }
            call(code, body);
            Type result = isNew ? owner : Type.getReturnType(body.getDesc());
            Type due = one.erased.getReturnType();
            if (due.equals(Type.VOID_TYPE)) {
                if (result.getSize() == 2) {
                    code.pop2();
                } else if (result.getSize() == 1) {
                    code.pop();
                }
            } else {
                Type exact = one.exact.getReturnType();
                convert(code, result, exact);
                convert(code, exact, due);
            }
            code.returnValue();
        }

        private static void call(GeneratorAdapter code, Handle body) {
            int instruction = switch (body.getTag()) {
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                // what is private is called like the rest by a member of the nest
                default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            };
            code.visitMethodInsn(
                    instruction, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        }

        private Type type() {
            return Type.getObjectType(name);
        }

        private static GeneratorAdapter adapter(ClassWriter writer, int access, Method method) {
            MethodVisitor visitor =
                    writer.visitMethod(access, method.getName(), method.getDescriptor(), null, null);
            GeneratorAdapter code = new GeneratorAdapter(visitor, access, method.getName(), method.getDescriptor());
            code.visitCode();
            return code;
        }
    }

    /** As a lambda's operands are converted: by cast, box, unbox and widening. */
    private static void convert(GeneratorAdapter code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (isReference(from) && isReference(to)) {
            if (!to.equals(OBJECT)) {
                code.checkCast(to);
            }
        } else if (isReference(from)) {
            Type primitive = unboxed(from, to);
            code.unbox(primitive);
            code.cast(primitive, to);
        } else if (isReference(to)) {
            code.valueOf(from);
        } else {
            code.cast(from, to);
        }
    }

    /** Tells the verifier what the arguments are at a label, where the stack is empty. */
    private static void frame(GeneratorAdapter code, Type... locals) {
        Object[] types = new Object[locals.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = switch (locals[i].getSort()) {
                case Type.LONG -> Opcodes.LONG;
                case Type.FLOAT -> Opcodes.FLOAT;
                case Type.DOUBLE -> Opcodes.DOUBLE;
                case Type.OBJECT, Type.ARRAY -> locals[i].getInternalName();
                default -> Opcodes.INTEGER;
            };
        }
        code.visitFrame(Opcodes.F_NEW, types.length, types, 0, new Object[0]);
    }

    private static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private static Type boxed(Type primitive) {
        return Type.getObjectType(switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.CHAR -> "java/lang/Character";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            default -> "java/lang/Double";
        });
    }

    /** What a box holds; of a type that is no box, what is wanted of it. */
    private static Type unboxed(Type box, Type wanted) {
        for (Type primitive : List.of(
                Type.BOOLEAN_TYPE,
                Type.BYTE_TYPE,
                Type.CHAR_TYPE,
                Type.SHORT_TYPE,
                Type.INT_TYPE,
                Type.LONG_TYPE,
                Type.FLOAT_TYPE,
                Type.DOUBLE_TYPE)) {
            if (boxed(primitive).equals(box)) {
                return primitive;
            }
        }
        return wanted;
    }
}
