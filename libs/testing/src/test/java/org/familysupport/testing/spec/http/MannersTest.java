package org.familysupport.testing.spec.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MannersTest {
    private static final String GOOD = """
            openapi: 3.1.0
            info: {title: Rooms, version: 1.0.0}
            paths:
              /api/v1/rooms/{id}/closure:
                post:
                  operationId: closeRoom
                  summary: Close a room
                  description: It stays readable.
                  tags: [rooms]
                  security: [{token: []}]
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
                    - {name: Idempotency-Key, in: header, required: true, schema: {type: string, format: uuid}}
                    - {name: If-Match, in: header, required: true, schema: {type: string}}
                  responses:
                    '200':
                      description: Closed
                      content: {application/json: {schema: {$ref: '#/components/schemas/Room'}}}
                    '400': {$ref: '#/components/responses/Problem'}
                    '401': {$ref: '#/components/responses/Problem'}
                    '403': {$ref: '#/components/responses/Problem'}
                    '404': {$ref: '#/components/responses/Problem'}
                    '409': {$ref: '#/components/responses/Problem'}
                    '412': {$ref: '#/components/responses/Problem'}
                    '422': {$ref: '#/components/responses/Problem'}
                    '428': {$ref: '#/components/responses/Problem'}
            components:
              securitySchemes: {token: {type: http, scheme: bearer}}
              responses:
                Problem:
                  description: Refused
                  content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}
              schemas:
                Problem: {type: object}
                Room:
                  type: object
                  required: [id, title]
                  properties:
                    id: {type: string, format: uuid}
                    title: {type: string, examples: [Игровая]}
            """;

    @Test
    void findsNothingInAGoodDocument() {
        assertThat(violations(GOOD)).isEmpty();
    }

    @Test
    void wantsTheWordsOfEachOperation() {
        assertThat(violations(GOOD.replace("summary: Close a room", "summary: ''")))
                .containsExactly("POST /api/v1/rooms/{id}/closure has no summary");
    }

    @Test
    void wantsTheRoomAsTag() {
        assertThat(violations(GOOD.replace("[rooms]", "[halls]")))
                .singleElement()
                .asString()
                .contains("[halls]");
    }

    @Test
    void wantsEveryRefusalOfTheShape() {
        assertThat(violations(GOOD.replaceFirst(" +'412': .*\n", "")))
                .containsExactly("POST /api/v1/rooms/{id}/closure does not tell 412");
    }

    @Test
    void wantsAnEndOfEveryListThatIsSent() {
        String body = """
                requestBody:
                        content:
                          application/json:
                            schema: {type: object, properties: {rooms: {type: array, %s}}}
                            example: {rooms: []}
                      responses:""";
        String rooms = "items: {type: object, properties: {keys: {type: array, items: {type: string}}}}";

        assertThat(violations(GOOD.replace(
                        "responses:\n        '200'",
                        body.formatted("maxItems: 1000, items: {type: string}") + "\n        '200'")))
                .isEmpty();
        assertThat(violations(GOOD.replace("responses:\n        '200'", body.formatted(rooms) + "\n        '200'")))
                .containsExactly(
                        "POST /api/v1/rooms/{id}/closure request /rooms is a list without an end",
                        "POST /api/v1/rooms/{id}/closure request /rooms/items/keys is a list without an end");
    }

    @Test
    void wantsRefusalsAsProblems() {
        assertThat(violations(GOOD.replaceFirst("'404': .*", "'404': {description: Nothing}")))
                .containsExactly("POST /api/v1/rooms/{id}/closure 404 is no problem document");
    }

    @Test
    void wantsTheKeyOfAnAttemptAndTheVersionSeen() {
        assertThat(violations(GOOD.replace("name: Idempotency-Key", "name: X-Key")
                        .replace("If-Match, in: header, required: true", "If-Match, in: header")))
                .containsExactly(
                        "POST /api/v1/rooms/{id}/closure does not require the header Idempotency-Key",
                        "POST /api/v1/rooms/{id}/closure does not require the header If-Match");
    }

    @Test
    void wantsAnExample() {
        assertThat(violations(GOOD.replace(", examples: [Игровая]", "")))
                .containsExactly("POST /api/v1/rooms/{id}/closure 200 application/json has no example of /title");
    }

    @Test
    void wantsExamplesToBeTrue() {
        String untrue = GOOD.replace(
                "{schema: {$ref: '#/components/schemas/Room'}}",
                "{schema: {$ref: '#/components/schemas/Room'}, example: {title: Игровая}}");

        assertThat(violations(untrue)).singleElement().asString().contains("breaks its schema", "'id'");
    }

    @Test
    void wantsAnExampleOfWhatIsSent() {
        String body =
                "requestBody: {content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}";
        String sending = GOOD.replace("      parameters:", "      " + body + "\n      parameters:");

        assertThat(violations(sending))
                .containsExactly("POST /api/v1/rooms/{id}/closure request application/json has no example of /why");
    }

    @Test
    void wantsTheSecurityItNames() {
        assertThat(violations(GOOD.replace("security: [{token: []}]", "security: [{other: []}]")))
                .singleElement()
                .asString()
                .contains("needs other");
    }

    @Test
    void publishesWithTheUsualAddressAndInOrder() {
        String servers = "servers: [{url: 'http://localhost:1'}]\n";

        assertThat(OpenApiDocument.parse(servers + GOOD).published(8081))
                .isEqualTo(OpenApiDocument.parse(GOOD).published(8081))
                .contains("# Generated", "http://localhost:8081");
    }

    private static List<String> violations(String document) {
        return new Manners(OpenApiDocument.parse(document), Set.of("rooms")).violations();
    }
}
