package org.familysupport.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders that are made, moved and forgotten as a whole. */
public final class Folders {
    private Folders() {}

    /** Makes the folder and its parents where they are missing. */
    public static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new StackFailure("The folder " + folder + " cannot be made: " + refused.getMessage(), refused);
        }
    }

    /** The folder around this place, made where it is missing. */
    public static Path around(Path place) {
        return made(Objects.requireNonNull(place.toAbsolutePath().getParent(), "the root has nothing around it"));
    }

    /** Deletes the folder with all it holds; nothing happens where it does not exist. */
    public static void forget(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            content.sorted(Comparator.reverseOrder()).forEach(Folders::delete);
        } catch (IOException | UncheckedIOException refused) {
            throw new StackFailure("The folder " + folder + " cannot be deleted: " + refused.getMessage(), refused);
        }
    }

    /**
     * Gives a finished folder its final name in one step, so that a half-made one is never taken for whole. Where someone
     * else was faster, theirs stays.
     */
    static void settle(Path finished, Path place) throws IOException {
        try {
            Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unusual) {
            throw unusual;
        } catch (IOException taken) {
            if (!Files.isDirectory(place)) {
                throw taken;
            }
            forget(finished);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
