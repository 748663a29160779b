package org.familysupport.clients;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/** The TypeScript compiler, run within Java: whoever builds this needs no Node. */
final class TypeScript {
    /** Where the compiler is told that its own declarations lie. */
    private static final String LIBRARY = "/lib/";

    private static final String PACKAGE =
            "/META-INF/resources/webjars/typescript/" + System.getProperty("typescript.version") + LIBRARY;

    private TypeScript() {}

    /** What the compiler says about all files below a folder, strictly and for browsers; nothing when they compile. */
    static List<String> complaints(Path folder) throws IOException {
        try (Context context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .allowHostAccess(HostAccess.NONE)
                .build()) {
            Value known = context.getBindings("js");
            known.putMember("read", (ProxyExecutable) asked -> read(asked[0].asString()));
            known.putMember("isFolder", (ProxyExecutable) asked -> Files.isDirectory(Path.of(asked[0].asString())));
            known.putMember("files", ProxyArray.fromList(files(folder)));
            context.eval(source("typescript.js", Objects.requireNonNull(read(LIBRARY + "typescript.js"))));
            Value complaints = context.eval(source("compile.js", own("/compile.js")));
            return complaints.as(List.class).stream().map(Object::toString).toList();
        }
    }

    private static List<Object> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(file -> file.toString().endsWith(".ts"))
                    .map(file -> file.toAbsolutePath().normalize().toString())
                    .toList());
        }
    }

    private static Source source(String name, String text) throws IOException {
        return Source.newBuilder("js", text, name).build();
    }

    private static @Nullable String read(String file) {
        try {
            if (file.startsWith(LIBRARY)) {
                return own(PACKAGE + file.substring(LIBRARY.length()));
            }
            return Files.isRegularFile(Path.of(file)) ? Files.readString(Path.of(file)) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable String own(String resource) throws IOException {
        try (InputStream in = TypeScript.class.getResourceAsStream(resource)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
