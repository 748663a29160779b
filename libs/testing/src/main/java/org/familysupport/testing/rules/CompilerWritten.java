package org.familysupport.testing.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Tells what the compiler wrote into a record by itself: its {@code toString} prints every component. */
final class CompilerWritten {
    private static final String RECORD_METHODS = "java/lang/runtime/ObjectMethods";

    private CompilerWritten() {}

    static boolean toStringOf(JavaClass type) {
        AtomicBoolean written = new AtomicBoolean();
        read(type).accept(new ToStrings(written), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return written.get();
    }

    private static ClassReader read(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new ClassReader(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class ToStrings extends ClassVisitor {
        private final AtomicBoolean written;

        ToStrings(AtomicBoolean written) {
            super(Opcodes.ASM9);
            this.written = written;
        }

        @Override
        @SuppressWarnings("NullAway") // ASM says nothing about null; no visitor means: pass over
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return name.equals("toString") && type.equals("()Ljava/lang/String;") ? new Body() : null;
        }

        private final class Body extends MethodVisitor {
            Body() {
                super(Opcodes.ASM9);
            }

            @Override
            public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
                if (bootstrap.getOwner().equals(RECORD_METHODS)) {
                    written.set(true);
                }
            }
        }
    }
}
