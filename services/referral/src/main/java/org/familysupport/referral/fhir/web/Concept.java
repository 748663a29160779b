package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** A concept: codes that mean it, or words. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "CodeableConcept", examples = "{\"text\": null}")
record Concept(
        List<Coding> coding,

        @Schema(description = "In words; for the other side alone", examples = "Мест нет до осени") @Nullable
        String text)
        implements Personal {
    Concept {
        coding = List.copyOf(coding);
    }

    static Concept of(String system, String code) {
        return new Concept(List.of(new Coding(system, code)), null);
    }

    @Override
    public String toString() {
        return coding.toString();
    }
}
