package org.familysupport.untidy.rooms;

import jakarta.persistence.Entity;
import org.familysupport.persistence.aggregate.Aggregate;

@Entity
class RoomEntity extends Aggregate {
    private String title = "";

    public String title() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
