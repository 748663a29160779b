package org.familysupport.testing.spec.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.familysupport.testing.spec.Released;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
    private static final String RELEASED = """
            paths:
              /rooms:
                post:
                  parameters:
                    - {name: floor, in: query, schema: {type: string}}
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/RoomRequest'}}}
                  responses:
                    '201': {content: {application/json: {schema: {$ref: '#/components/schemas/Room'}}}}
            components:
              schemas:
                RoomRequest:
                  required: [title]
                  properties: {title: {type: string}, beds: {type: integer}}
                Room:
                  properties: {title: {type: string}, since: {type: string, format: date}}
            """;

    @Test
    void allowsWhatOnlyAdds() {
        String more = RELEASED.replace("beds: {type: integer}", "beds: {type: integer}, view: {type: string}")
                .replace(
                        "since: {type: string, format: date}",
                        "since: {type: string, format: date}, version: {type: integer}");

        assertThat(breaks(more)).isEmpty();
    }

    @Test
    void seesAnOperationThatIsGone() {
        assertThat(breaks(RELEASED.replace("/rooms:", "/halls:"))).containsExactly("POST /rooms is gone");
    }

    @Test
    void seesInputThatIsNewlyRequired() {
        String stricter = RELEASED.replace("required: [title]", "required: [title, beds]")
                .replace("name: floor, in: query,", "name: floor, in: query, required: true,");

        assertThat(breaks(stricter))
                .containsExactly(
                        "POST /rooms parameter query floor is required now",
                        "POST /rooms request /beds is required now");
    }

    @Test
    void seesInputThatIsRefusedNow() {
        assertThat(breaks(RELEASED.replace(", beds: {type: integer}", "")))
                .containsExactly("POST /rooms request /beds is gone");
    }

    @Test
    void seesOutputThatIsGoneOrOther() {
        assertThat(breaks(RELEASED.replace(
                        "since: {type: string, format: date}", "since: {type: string, format: date-time}")))
                .containsExactly("POST /rooms 201 /since is no longer string date");
        assertThat(breaks(RELEASED.replace("'201'", "'200'"))).containsExactly("POST /rooms 201 is gone");
    }

    @Test
    void failsForABreakThatNobodyAnnounced() {
        assertThatThrownBy(() -> Released.mustHold(Stream.of("POST /rooms is gone")))
                .hasMessageContaining("breaking.md")
                .hasMessageContaining("POST /rooms is gone");
    }

    private static List<String> breaks(String now) {
        return new Compatibility(OpenApiDocument.parse(RELEASED), OpenApiDocument.parse(now))
                .breaks()
                .toList();
    }
}
