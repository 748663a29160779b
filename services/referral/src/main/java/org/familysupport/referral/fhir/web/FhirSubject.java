package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectKind;
import org.familysupport.referral.fhir.ToldRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be helped, as far as this service knows: nobody's name. A family is a Group of persons with the ages of its children as
 * characteristics, a person a Patient that is no more than an id.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"resourceType", "id"})
@Schema(name = "FhirSubject")
record FhirSubject(
        @Schema(examples = Fhir.GROUP) String resourceType,
        UUID id,
        List<Identifier> identifier,

        @Schema(description = "Of a Group", examples = "person") @Nullable
        String type,

        @Schema(description = "Of a Group: it is a real one", examples = "true") @Nullable
        Boolean actual,

        @Schema(description = "Of a Group: age bands of the children, and the territory in which it lives")
        List<Characteristic> characteristic) {
    FhirSubject {
        identifier = List.copyOf(identifier);
        characteristic = List.copyOf(characteristic);
    }

    @Schema(name = "GroupCharacteristic")
    record Characteristic(Concept code, Concept valueCodeableConcept, boolean exclude) {
        static Characteristic of(String name, String system, String code) {
            return new Characteristic(
                    Concept.of("urn:family-support:characteristic", name), Concept.of(system, code), false);
        }
    }

    static FhirSubject of(ToldRequest it) {
        boolean family = it.subject().kind() == SubjectKind.FAMILY;
        return new FhirSubject(
                Fhir.typeOf(it.subject()),
                it.subject().id(),
                List.of(Identifier.of(it.subject().id())),
                family ? "person" : null,
                family ? true : null,
                family ? characteristics(it) : List.of());
    }

    private static List<Characteristic> characteristics(ToldRequest it) {
        List<Characteristic> found = new ArrayList<>();
        it.ageBands().forEach(band -> found.add(Characteristic.of("age-band", Fhir.list("age-band"), band)));
        if (it.territory() != null) {
            found.add(Characteristic.of("territory", "urn:family-support:oktmo", it.territory()));
        }
        return found;
    }
}
