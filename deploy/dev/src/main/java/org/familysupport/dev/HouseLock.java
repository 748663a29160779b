package org.familysupport.dev;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.familysupport.stack.StackFailure;
import org.jspecify.annotations.Nullable;

/** One launcher per data folder. The system lets go of the lock when its holder dies, however it dies. */
final class HouseLock implements AutoCloseable {
    private final FileChannel channel;

    private HouseLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing where another launcher holds it. */
    static Optional<HouseLock> tryTake(DataFolder folder) {
        Path file = folder.run().resolve("launcher.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new HouseLock(channel));
        } catch (IOException refused) {
            throw new StackFailure("The lock " + file + " cannot be taken: " + refused.getMessage(), refused);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException refused) {
            throw new StackFailure("The lock cannot be given back.", refused);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }
}
