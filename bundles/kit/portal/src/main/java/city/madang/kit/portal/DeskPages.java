// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.KitPages;
import city.madang.kit.Shell;
import city.madang.task.Task;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** An official's desk: what waits for them, from every module. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class DeskPages implements KitPages {
    /** Per kind of task; who has more waiting needs the module's own list with its filters. */
    private static final int MOST = 50;

    private final CityShell shell;
    private final Clock clock;

    @Activate
    public DeskPages(@Reference CityShell shell, @Reference Clock clock) {
        this.shell = shell;
        this.clock = clock;
    }

    /** A task as the desk shows it. Public, because templates read it. */
    public record Row(Task task, boolean late) {}

    /** Tasks of one kind. Public, because templates read it. */
    public record Pile(String module, String title, List<Row> rows, boolean more) {}

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.get("/desk", Action.OFFICIAL, this::desk);
    }

    HttpReply desk(HttpCall in) {
        var now = clock.instant();
        var piles = shell.tasks(in.visitor(), in.locale(), MOST + 1).stream()
                .map(t -> pile(t, shell.title(t.module(), in.locale()), now))
                .toList();
        var waiting = piles.stream().mapToInt(p -> p.rows().size()).sum();
        var late =
                piles.stream().flatMap(p -> p.rows().stream()).filter(Row::late).count();
        return HttpReply.page(
                "desk",
                Map.of(
                        "piles",
                        piles,
                        "waiting",
                        waiting,
                        "late",
                        late,
                        "clerk",
                        in.visitor()
                                .official()
                                .filter(o -> o.holds(Role.CLERK) || o.holds(Role.ADMINISTRATOR))
                                .isPresent(),
                        "administrator",
                        in.visitor()
                                .official()
                                .filter(o -> o.holds(Role.ADMINISTRATOR))
                                .isPresent(),
                        "services",
                        shell.menu(in.locale())));
    }

    private static Pile pile(Shell.Tasks tasks, String module, Instant now) {
        var rows = tasks.tasks().stream()
                .limit(MOST)
                .map(t -> new Row(t, t.due().filter(now::isAfter).isPresent()))
                .toList();
        return new Pile(module, tasks.title(), rows, tasks.tasks().size() > MOST);
    }
}
