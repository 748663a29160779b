package org.familysupport.registry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.junit.jupiter.api.Test;

@ComponentTest
class MeApiTest {
    @Test
    void tellsTheCallerWhatItsTokenSays() {
        // Given
        TestCaller caller = aSpecialist();

        // When
        Answer me = Api.as(caller).get("/api/v1/me").expect(200);

        // Then
        assertThat(me.text("/subject")).isEqualTo(caller.subject());
        assertThat(me.id("/organisation")).isEqualTo(caller.organisation());
        assertThat(me.text("/sector")).isEqualTo("social-protection");
        assertThat(me.json("/roles").toString()).isEqualTo("[\"specialist\"]");
        assertThat(me.json("/purposes").toString()).isEqualTo("[\"referral\",\"registration\",\"service-delivery\"]");
    }
}
