/// <reference lib="dom" />
import * as z from 'zod';
import { startFilters } from './filters.ts';
import { readPageData } from './page-data.ts';
import { startExplorer } from './plan-explorer.ts';
import { startPrinting } from './printing.ts';
import { startUnfolding } from './unfold.ts';

// The page forbids code made from text; zod would try it, and the browser would report the attempt.
z.config({ jitless: true });

const filters = document.getElementById('filters');
const count = document.getElementById('filter-count');
const items = [...document.querySelectorAll<HTMLElement>('li.case')];
if (filters instanceof HTMLFormElement && count !== null) startFilters(filters, items, count);
const data = readPageData();
if (data !== undefined && filters !== null) startExplorer(data);
startPrinting();
startUnfolding();
