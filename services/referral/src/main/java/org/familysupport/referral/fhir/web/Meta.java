package org.familysupport.referral.fhir.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The version of a resource, and since when. */
@Schema(name = "Meta")
record Meta(
        @Schema(description = "As in `ETag`", examples = "1")
        String versionId,

        Instant lastUpdated) {}
