// The workbench in the page. Everything here improves pages the server has already written whole.
import "htmx.org";
import "../css/tokens.css";
import "../css/dyes.css";
import "../css/type.css";
import "../css/frame.css";
import "../css/alone.css";
import "../css/menus.css";
import "../css/forms.css";
import "../css/tables.css";
import "../css/pieces.css";
import "../css/sheet.css";
import "../css/palette.css";
import "../css/narrow.css";
import "../css/print.css";
import { dialogs } from "./dialogs";
import { drawer } from "./drawer";
import { listen } from "./events";
import { menus } from "./menus";
import { mounts } from "./mounts";
import { palette } from "./palette";
import { refusals } from "./refusals";
import { scheme } from "./scheme";

// A place brings its style sheet by laying it in css/places; nothing is listed here, so places do not meet in one file.
import.meta.glob("../css/places/*.css", { eager: true });

scheme();
menus();
drawer();
dialogs();
refusals();
palette();
mounts();
listen();

// From here on a page answers to the keyboard and to news.
document.documentElement.dataset["ready"] = "";
