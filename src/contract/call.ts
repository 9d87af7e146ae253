// The form in which every call is declared: what goes in, and what comes out.
import type { z } from 'zod';

export const call = <P extends z.ZodType, R extends z.ZodType>(params: P, result: R) => ({ params, result });
