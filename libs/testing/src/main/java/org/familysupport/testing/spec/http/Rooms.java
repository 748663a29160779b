package org.familysupport.testing.spec.http;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rooms of the service of this module, from its class files. */
final class Rooms {
    private final JavaClasses classes = new ClassFileImporter().importPath("target/classes");
    private final String root;

    Rooms(String root) {
        this.root = root;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.getPackageName().startsWith(root + ".")) {
                names.add(type.getPackageName().substring(root.length() + 1).split("\\.")[0]);
            }
        }
        return names;
    }

    /** The constants of every enum that implements {@code kind}. */
    <T> List<T> constants(Class<T> kind) {
        return classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(kind))
                .flatMap(type -> Stream.of(constantsOf(type)))
                .map(kind::cast)
                .toList();
    }

    private static Object[] constantsOf(JavaClass type) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Class.forName(type.getName(), true, loader).getEnumConstants();
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
