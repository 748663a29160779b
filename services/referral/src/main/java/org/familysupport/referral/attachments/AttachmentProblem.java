package org.familysupport.referral.attachments;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
enum AttachmentProblem implements ProblemType {
    ATTACHMENT_WITHDRAWN(410, "This file has been withdrawn", "Файл отозван");

    private final int status;
    private final String en;
    private final String ru;

    AttachmentProblem(int status, String en, String ru) {
        this.status = status;
        this.en = en;
        this.ru = ru;
    }

    Refused refused() {
        return new Refused(this);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String ru() {
        return ru;
    }
}
