package org.familysupport.referral.handovers.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.families.Preview;
import org.jspecify.annotations.Nullable;

/** What a receiver may know of a subject before it accepts. */
@Schema(name = "SubjectPreview")
public record PreviewView(
        @Schema(description = "OKTMO code of where the subject lives") @Nullable
        String territory,

        @Schema(description = "Codes of the list `age-band`: the person's, or each child's of the family")
        List<String> ageBands) {
    public static PreviewView of(Preview it) {
        return new PreviewView(it.territory(), it.ageBands());
    }
}
