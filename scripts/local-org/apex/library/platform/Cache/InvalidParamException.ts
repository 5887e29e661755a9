import { exceptionClass } from '../../exception/declare';

export const InvalidParamExceptionClass = exceptionClass('InvalidParamException', {}, 'Cache');
