package org.familysupport.testing.spec.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Rule;
import org.familysupport.testing.component.TestedService;
import org.familysupport.testing.spec.Released;
import org.junit.jupiter.api.DynamicTest;

/** The tests of what a service publishes about its HTTP face. */
public final class HttpSpec {
    private HttpSpec() {}

    public static Stream<DynamicTest> tests(TestedService service) {
        return Stream.of(
                dynamicTest("the OpenAPI document is the accepted one", () -> documentIsAccepted(service)),
                dynamicTest("the OpenAPI document has manners", () -> documentHasManners(service)),
                dynamicTest("clients of the last release still work", () -> releasedClientsWork(service)),
                dynamicTest("the list of refusals is the accepted one", () -> problemsAreAccepted(service)));
    }

    private static void documentIsAccepted(TestedService service) {
        OpenApiDocument.file(service.name())
                .mustHold(OpenApiDocument.ofTheRunningService().published(service.port()));
    }

    private static void documentHasManners(TestedService service) {
        Rooms rooms = new Rooms(service.rootPackage());
        List<String> violations = new Manners(OpenApiDocument.ofTheRunningService(), rooms.names()).violations();
        assertThat(violations).as("manners of the document").isEmpty();
    }

    private static void releasedClientsWork(TestedService service) {
        Released.text("openapi/" + service.name() + ".yaml")
                .map(OpenApiDocument::parse)
                .map(before -> new Compatibility(before, OpenApiDocument.ofTheRunningService()))
                .ifPresent(compatibility -> Released.mustHold(compatibility.breaks()));
    }

    private static void problemsAreAccepted(TestedService service) {
        Rooms rooms = new Rooms(service.rootPackage());
        ProblemsFile.FILE.mustHold(ProblemsFile.with(
                ProblemsFile.FILE.present(),
                service.name(),
                rooms.constants(ProblemType.class),
                rooms.constants(Rule.class)));
    }
}
