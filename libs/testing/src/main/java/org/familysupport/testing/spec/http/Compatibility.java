package org.familysupport.testing.spec.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.familysupport.testing.spec.Shape;

/**
 * What would break a client of an earlier document: input may be added as long as it is optional, output may be added;
 * nothing may go or change its type (http-api 44, 45). Unknown input is refused here, so removed input breaks too.
 */
final class Compatibility {
    private final OpenApiDocument before;
    private final OpenApiDocument now;

    Compatibility(OpenApiDocument before, OpenApiDocument now) {
        this.before = before;
        this.now = now;
    }

    /** One line each. */
    Stream<String> breaks() {
        return before.operations().stream().flatMap(this::ofOperation);
    }

    private Stream<String> ofOperation(Operation old) {
        Optional<Operation> present = now.operations().stream()
                .filter(it -> it.method().equals(old.method()) && it.path().equals(old.path()))
                .findFirst();
        return present.map(it -> Stream.of(inputs(old, it), bodies(old, it), answers(old, it))
                        .flatMap(lines -> lines)
                        .map(line -> old.name() + " " + line))
                .orElse(Stream.of(old.name() + " is gone"));
    }

    private static Stream<String> inputs(Operation old, Operation present) {
        Set<String> gone = new TreeSet<>(old.inputs().keySet());
        gone.removeAll(present.inputs().keySet());
        Stream<String> added = present.inputs().entrySet().stream()
                .filter(input -> input.getValue())
                .filter(input -> !old.inputs().getOrDefault(input.getKey(), false))
                .map(input -> "parameter " + input.getKey() + " is required now");
        return Stream.concat(gone.stream().map(name -> "parameter " + name + " is gone"), added);
    }

    private Stream<String> bodies(Operation old, Operation present) {
        JsonNode was = old.node().path("requestBody").path("content");
        return was.properties().stream().flatMap(media -> {
            JsonNode schema = present.node().path("requestBody").path("content").path(media.getKey());
            Shape earlier = before.shape(media.getValue().path("schema"));
            Shape later = now.shape(schema.path("schema"));
            return Stream.concat(earlier.missingIn(later), earlier.newlyRequiredIn(later))
                    .map(line -> "request " + line);
        });
    }

    private Stream<String> answers(Operation old, Operation present) {
        return old.responses().stream().filter(Operation.Response::succeeds).flatMap(response -> {
            JsonNode later = present.response(response.status())
                    .map(Operation.Response::node)
                    .orElse(old.node().path("nothing"));
            if (later.isMissingNode()) {
                return Stream.of(response.status() + " is gone");
            }
            return response.node().path("content").properties().stream()
                    .flatMap(media -> before.shape(media.getValue().path("schema"))
                            .missingIn(now.shape(
                                    later.path("content").path(media.getKey()).path("schema"))))
                    .map(line -> response.status() + " " + line);
        });
    }
}
