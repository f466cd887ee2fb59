// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.file.Box;
import city.madang.file.StoredFile;
import city.madang.module.Kit;
import city.madang.solution.complaints.Photos;
import city.madang.solution.complaints.domain.PhotoDecision;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One photo of a request: what is black on it, and whether others see it. */
public final class PhotoPages {
    private final Photos photos;
    private final Attachments attachments;
    private final CasePage page;

    public PhotoPages(Kit kit, CasePage page) {
        this.photos = new Photos(kit);
        this.attachments = new Attachments(kit);
        this.page = page;
    }

    /** Four numbers as they were typed; an empty one is a box that can be filled. */
    public record Row(String left, String top, String width, String height, boolean wrong) {
        static final Row EMPTY = new Row("", "", "", "", false);

        static Row of(Box box) {
            return new Row(
                    String.valueOf(box.left()),
                    String.valueOf(box.top()),
                    String.valueOf(box.width()),
                    String.valueOf(box.height()),
                    false);
        }

        static Row typed(Form form, int number) {
            var row = new Row(
                    number(form, "left-" + number),
                    number(form, "top-" + number),
                    number(form, "width-" + number),
                    number(form, "height-" + number),
                    false);
            return row.isEmpty() || row.box().isPresent()
                    ? row
                    : new Row(row.left, row.top, row.width, row.height, true);
        }

        private static String number(Form form, String name) {
            return form.text(name).find().orElse("").replace(',', '.');
        }

        boolean isEmpty() {
            return (left + top + width + height).isEmpty();
        }

        /** Empty when the numbers are none, or lead out of the picture. */
        Optional<Box> box() {
            try {
                return Optional.of(new Box(
                        Double.parseDouble(left),
                        Double.parseDouble(top),
                        Double.parseDouble(width),
                        Double.parseDouble(height)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    public void routes(Routes on) {
        on.form("/desk/requests/{number}/photos/{file}", DeskActions.ANSWER, this::show, this::submit);
    }

    private HttpReply show(HttpCall in) {
        var request = page.toPublish(in);
        var photo = photo(in, request);
        var decision = decision(photo, request);
        var boxes = decision.map(PhotoDecision::black).orElse(List.of());
        return page(in, request, photo, decision, boxes.stream().map(Row::of).toList());
    }

    private StoredFile photo(HttpCall in, ServiceRequest request) {
        var photo = attachments.atDesk(in, request.number());
        if (!photo.isImage()) {
            throw new NotFound();
        }
        return photo;
    }

    private Optional<PhotoDecision> decision(StoredFile photo, ServiceRequest request) {
        return Optional.ofNullable(photos.decided(request.number()).get(photo.id()));
    }

    private HttpReply page(HttpCall in, ServiceRequest request, StoredFile photo, List<Row> rows) {
        return page(in, request, photo, decision(photo, request), rows);
    }

    /** With a free row behind the boxes. */
    private static HttpReply page(
            HttpCall in, ServiceRequest request, StoredFile photo, Optional<PhotoDecision> decision, List<Row> rows) {
        var free = new ArrayList<>(rows);
        if (rows.size() < PhotoDecision.MOST_BOXES) {
            free.add(Row.EMPTY);
        }
        return HttpReply.form(
                "photo",
                in.form(),
                Map.of(
                        "request",
                        request,
                        "photo",
                        photo,
                        "rows",
                        free,
                        "most",
                        PhotoDecision.MOST_BOXES,
                        "boxes",
                        rows.stream().flatMap(row -> row.box().stream()).toList(),
                        "released",
                        decision.filter(PhotoDecision::released).isPresent()));
    }

    private HttpReply submit(HttpCall in) {
        var request = page.toPublish(in);
        var photo = photo(in, request);
        var form = in.form();
        var rows = new ArrayList<Row>();
        for (int number = 1; number <= PhotoDecision.MOST_BOXES; number++) {
            var row = Row.typed(form, number);
            if (row.wrong()) {
                form.error("boxes", "outside", number);
            }
            rows.add(row);
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        var step = form.text("step").find().orElse("");
        if (form.hasErrors() || step.equals("look")) {
            return page(in, request, photo, rows);
        }
        return decided(in, request, photo, rows, step.equals("withhold"));
    }

    private HttpReply decided(HttpCall in, ServiceRequest request, StoredFile photo, List<Row> rows, boolean withheld) {
        var number = request.number();
        var boxes = rows.stream().flatMap(row -> row.box().stream()).toList();
        return page.act(
                in,
                in.form(),
                withheld ? "photo.withheld" : "photo.done",
                () -> {
                    if (withheld) {
                        photos.withhold(in.visitor(), number, photo, boxes);
                    } else {
                        photos.release(in.visitor(), number, photo, boxes);
                    }
                },
                () -> page(in, request, photo, rows));
    }
}
