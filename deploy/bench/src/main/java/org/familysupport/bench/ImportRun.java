package org.familysupport.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familysupport.stack.StackFailure;

/** Sends a file to the registry as an agency's system does: begins, streams the content, asks how far it is until all rows are done. */
final class ImportRun {
    private static final String IMPORTS = "/api/v1/families/imports";
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final BenchHouse house;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * What came of it.
     *
     * @param sending how long the content took to be taken in
     * @param working how long after that the last row was worked off
     * @param liveHeap the highest of the registry meanwhile, in millions of bytes
     * @param resident the same of its pages
     */
    record Outcome(
            FamilyFile file,
            Duration sending,
            Duration working,
            int made,
            int refused,
            double liveHeap,
            double resident) {
        double rowsPerSecond() {
            return file.rows() / (working.toNanos() / 1e9);
        }
    }

    ImportRun(BenchHouse house) {
        this.house = house;
    }

    Outcome of(FamilyFile file) {
        String place = place(begin(file));
        try (MemoryWatch memory = MemoryWatch.of(house.pid("registry"))) {
            long begin = System.nanoTime();
            send(place, file);
            long sent = System.nanoTime();
            String done = finished(place, sent + PATIENCE.toNanos());
            return new Outcome(
                    file,
                    Duration.ofNanos(sent - begin),
                    Duration.ofNanos(System.nanoTime() - sent),
                    number(done, "made"),
                    number(done, "refused"),
                    memory.liveHeap(),
                    memory.resident());
        }
    }

    private HttpResponse<String> begin(FamilyFile file) {
        return ask(
                request(IMPORTS)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"format\":\"" + file.format() + "\"}")),
                201);
    }

    private void send(String place, FamilyFile file) {
        try {
            ask(
                    request(place + "/content")
                            .header("Content-Type", file.mediaType())
                            .POST(HttpRequest.BodyPublishers.ofFile(file.path())),
                    202);
        } catch (IOException unreadable) {
            throw new StackFailure("The file cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private String finished(String place, long end) {
        while (System.nanoTime() < end) {
            String told = ask(request(place).GET(), 200).body();
            if (told.contains("\"state\":\"done\"")) {
                return told;
            }
            pause();
        }
        throw new StackFailure("The file was not worked off in " + PATIENCE);
    }

    /** With a token and a key of its own each time: a file takes longer than a token lives. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port("registry") + path))
                .header("Authorization", "Bearer " + house.token(Rows.MINE))
                .header("Purpose-Of-Use", "registration")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpResponse<String> ask(HttpRequest.Builder asked, int status) {
        HttpRequest request = asked.build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new StackFailure(request.method() + " " + request.uri().getPath() + " was answered "
                        + answer.statusCode() + " instead of " + status + ": " + answer.body());
            }
            return answer;
        } catch (IOException failed) {
            throw new StackFailure("The registry does not answer: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while a file was sent.", interrupted);
        }
    }

    private static String place(HttpResponse<String> begun) {
        return begun.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(URI::getPath)
                .orElseThrow(() -> new StackFailure("An import was begun and not named."));
    }

    private static int number(String told, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(told);
        if (!found.find()) {
            throw new StackFailure("The import does not tell what was " + name + ": " + told);
        }
        return Integer.parseInt(found.group(1));
    }

    private static void pause() {
        try {
            // an import calls nobody when it is done
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting.", interrupted);
        }
    }
}
