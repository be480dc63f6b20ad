package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Devices, roles and control as pages and programs read them; docs/API.md describes every member. */
final class DeviceJson {
    private DeviceJson() {}

    static ObjectNode of(Device device) {
        return Json.object()
                .put("device", device.id())
                .put("name", device.name())
                .put("role", device.role().key());
    }

    static ArrayNode rights(Role role) {
        ArrayNode rights = Json.object().arrayNode();
        for (Right right : Right.values()) {
            if (right != Right.ANYBODY && role.may(right)) {
                rights.add(right.name().toLowerCase(Locale.ROOT));
            }
        }
        return rights;
    }

    /** Who holds control, or null, and after how many seconds away it is free. */
    static ObjectNode control(Control control) {
        ObjectNode node = Json.object();
        control.holder()
                .ifPresentOrElse(
                        holder -> node.set("holder", of(holder)), () -> node.set("holder", NullNode.getInstance()));
        return node.put("freeAfterS", Control.FREE_AFTER.toSeconds());
    }
}
