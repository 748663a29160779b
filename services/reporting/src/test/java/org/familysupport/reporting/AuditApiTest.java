package org.familysupport.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.Audited;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.spec.http.OpenApiDocument;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.Row;
import org.junit.jupiter.api.Test;

/** Every question about numbers leaves a row of the audit that tells what was asked. */
@ComponentTest
@Proves("12")
class AuditApiTest {
    private static final String COUNT =
            "/api/v1/counts?unit=children&scope=region&from=2020-01-01&to=2020-12-31&direction=home-rehabilitation";

    private final TestCaller caller = anAnalyst();
    private final Api api = Api.as(caller);
    private final Map<String, List<String>> rows = new TreeMap<>();

    @Test
    void everyOperationLeavesARow() {
        // When
        note("GET /api/v1/counts", () -> api.get(COUNT).expect(200));
        note(
                "GET /api/v1/counts/freshness",
                () -> api.get("/api/v1/counts/freshness").expect(200));

        // Then
        assertThat(rows.keySet())
                .isEqualTo(OpenApiDocument.ofTheRunningService().operationNames());
        assertThat(rows)
                .containsEntry("GET /api/v1/counts", List.of("counts.read"))
                .containsEntry("GET /api/v1/counts/freshness", List.of("counts.read-freshness"));
    }

    @Test
    void aRowTellsWhoAskedWhatAndWhatFor() {
        // When
        api.get(COUNT).expect(200);

        // Then
        Row row = Database.asOwner()
                .rows("select organisation, purpose, client, asked from audit where subject = ?", caller.subject())
                .getFirst();
        assertThat(row.text("organisation")).isEqualTo(caller.organisation().toString());
        assertThat(row.text("purpose")).isEqualTo("reporting");
        assertThat(row.text("client")).isEqualTo(caller.client());
        assertThat(row.text("asked"))
                .isEqualTo("unit=children scope=region period=2020-01-01/2020-12-31 direction=home-rehabilitation");
    }

    @Test
    void whoIsRefusedIsNotedToo() {
        // Given
        TestCaller specialist = caller.withRoles("specialist");

        // When
        List<String> actions =
                Audited.during(caller, () -> Api.as(specialist).get(COUNT).expect(403));

        // Then
        assertThat(actions).containsExactly("refused");
        assertThat(Database.asOwner()
                        .rows("select asked from audit where subject = ?", caller.subject())
                        .getFirst()
                        .text("asked"))
                .isEqualTo("GET /api/v1/counts 403");
    }

    private void note(String operation, Runnable call) {
        rows.put(operation, Audited.during(caller, call));
    }
}
