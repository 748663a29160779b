package org.familysupport.dev;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Children get a session of their own: Ctrl-C reaches every process of the terminal's group at once, and PostgreSQL would be
 * gone before the services that still write to it. The pid stays the one that was started.
 */
final class Detached {
    private static final List<String> BY_PERL =
            List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV or die $!");

    private Detached() {}

    static List<String> runs(List<String> command) {
        List<String> words = new ArrayList<>();
        if (isOnPath("setsid")) {
            words.add("setsid");
        } else if (isOnPath("perl")) {
            words.addAll(BY_PERL);
        }
        words.addAll(command);
        return words;
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
