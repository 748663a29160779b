package org.familysupport.registry.identities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.identities.Likeness;
import org.familysupport.registry.identities.SideBySide;
import org.jspecify.annotations.Nullable;

/** A pair with what tells who each of the two is; of where they live no more than the territory is shown, of a hidden address not even that. */
@Schema(name = "IdentityComparison")
record SideBySideView(PairView pair, SideView one, SideView other) implements Personal {

    @Schema(name = "IdentityComparisonSide")
    record SideView(
            UUID person,

            @Schema(description = "The present surname first, then former ones")
            List<String> family,

            @Schema(description = "The present given name first, then former ones")
            List<String> given,

            @Nullable String patronymic,
            @Nullable LocalDate birth,

            @Schema(description = "Code of the list `sex`") @Nullable
            String sex,

            @Schema(description = "OKTMO code; absent where the address is hidden from you", examples = "50701000")
            @Nullable
            String territory,

            @Schema(
                    description = "System to number; without the agencies' own numbers",
                    examples = "{\"snils\": \"900-000-038 95\"}")
            Map<String, String> identifiers)
            implements Personal {
        static SideView of(UUID person, Likeness it) {
            return new SideView(
                    person,
                    it.family(),
                    it.given(),
                    it.patronymic(),
                    it.birth(),
                    it.sex(),
                    it.territory(),
                    it.identifiers());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    static SideBySideView of(SideBySide it) {
        return new SideBySideView(
                PairView.of(it.pair()),
                SideView.of(it.pair().one(), it.one()),
                SideView.of(it.pair().other(), it.other()));
    }

    @Override
    public String toString() {
        return "***";
    }
}
