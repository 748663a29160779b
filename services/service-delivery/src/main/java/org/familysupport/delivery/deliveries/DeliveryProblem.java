package org.familysupport.delivery.deliveries;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
public enum DeliveryProblem implements ProblemType {
    DELIVERY_EXISTS(409, "A delivery with this id is recorded already", "Услуга с таким идентификатором уже записана"),
    UNDONE_WITH_THE_BATCH(
            424,
            "Nothing wrong here, but another row of the batch was refused",
            "Строка верна, но пакет отменён из-за другой строки");

    private final int status;
    private final String en;
    private final String ru;

    DeliveryProblem(int status, String en, String ru) {
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
