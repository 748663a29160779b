package org.familysupport.referral.attachments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What of attachments a region may set. */
@ConfigMapping(prefix = "family-support.attachments")
public interface AttachmentSettings {
    /** The kinds of content that may be attached: documents and pictures, nothing that runs. */
    @WithDefault("application/pdf,image/png,image/jpeg,image/tiff,text/plain,"
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
            + "application/vnd.oasis.opendocument.text")
    Set<String> types();

    /** How many a referral may have, so that it stays a referral and does not become an archive. */
    @WithDefault("50")
    int most();

    /** How long sending one may take; then what has come of it is dropped. An hour suffices at 25 kbit/s. */
    @WithDefault("PT1H")
    Duration upload();
}
