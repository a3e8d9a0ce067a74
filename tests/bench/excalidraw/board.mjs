// Excalidraw as its manual says it is put in a page: the whole window, nothing in it yet, in its own language.
import './fonts_place.mjs';
import '@excalidraw/excalidraw/index.css';
import './board.css';
import { Excalidraw } from '@excalidraw/excalidraw';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('board')).render(createElement(Excalidraw));
