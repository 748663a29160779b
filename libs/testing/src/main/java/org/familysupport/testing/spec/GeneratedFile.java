package org.familysupport.testing.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.util.diff.DiffUtils;
import org.familysupport.stack.Checkout;

/**
 * A file under version control that is made from code: a test fails when the two differ, and a change of the code that
 * others can see stands in the diff of its commit.
 *
 * @param path within the checkout
 */
public record GeneratedFile(String path) {
    private static final String ACCEPT = "familysupport.specs";

    /** Fails unless the file holds exactly this; or writes it, when run to accept what the code makes. */
    public void mustHold(String made) {
        if (accepting()) {
            write(made);
        }
        String present = present();
        if (!present.equals(made)) {
            throw new AssertionError("%s is not what the code makes. If the change is wanted: ./dev specs%n%s"
                    .formatted(path, difference(present, made)));
        }
    }

    /** What the file holds now; nothing when it is missing. */
    public String present() {
        try {
            return Files.exists(file()) ? Files.readString(file()) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether this run shall write what it would otherwise compare. */
    static boolean accepting() {
        return System.getProperty(ACCEPT, "").equals("accept");
    }

    private void write(String made) {
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), made);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String difference(String present, String made) {
        List<String> before = present.lines().toList();
        var patch = DiffUtils.diff(before, made.lines().toList());
        return String.join("\n", DiffUtils.generateUnifiedDiff("accepted", "made", before, patch, 2));
    }

    private Path file() {
        return Checkout.root().resolve(path);
    }
}
